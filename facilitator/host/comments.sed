# Takes whole-line comments out of a script: what a phone loads is for the phone.
/^ *\/\*\*.*\*\/ *$/d
/^ *\/\*\* *$/,/\*\/ *$/d
/^ *\/\//d
