# Takes whole-line comments and indents out of a script: what a phone loads is for the phone. So no
# text of a script may go over several lines.
/^ *\/\*\*.*\*\/ *$/d
/^ *\/\*\* *$/,/\*\/ *$/d
/^ *\/\//d
s/^ *//
