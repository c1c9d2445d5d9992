# Writes TO: the text of FROM with each OLD replaced by its NEW. Fails when there is nothing to
# replace, so that a mutant cannot become the right program unnoticed.
file(READ ${FROM} text)
list(LENGTH OLD count)
math(EXPR last "${count} - 1")
foreach(at RANGE ${last})
    list(GET OLD ${at} old)
    list(GET NEW ${at} new)
    # CMake's lists are separated by what C++ ends its statements with.
    string(REPLACE "@semicolon@" ";" old "${old}")
    string(REPLACE "@semicolon@" ";" new "${new}")
    string(FIND "${text}" "${old}" found)
    if(found EQUAL -1)
        message(FATAL_ERROR "${FROM} no longer has: ${old}")
    endif()
    string(REPLACE "${old}" "${new}" text "${text}")
endforeach()
file(WRITE ${TO} "${text}")
