# Builds the pages and language files into the program: each file plain and gzipped, scripts without
# their comments, with a table of paths. embed(TARGET PATH FILE PATH FILE …)
function(embed target)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/built_in)
    file(MAKE_DIRECTORY ${folder})
    set(data "    .section .rodata\n")
    set(table "#include <cstddef>\nnamespace vertebra {\nstruct BuiltIn { const char* path; const unsigned char *plain, *plain_end, *gzipped, *gzipped_end; };\n")
    set(names "extern \"C\" {\n")
    set(rows "")
    set(count 0)
    set(packed_files "")
    list(LENGTH ARGN length)
    math(EXPR last "${length} - 1")
    foreach(at RANGE 0 ${last} 2)
        math(EXPR next "${at} + 1")
        list(GET ARGN ${at} path)
        list(GET ARGN ${next} source)
        if(source MATCHES "\\.js$")
            set(script ${source})
            set(source ${folder}/${count}.js)
            add_custom_command(OUTPUT ${source} DEPENDS ${script} comments.sed
                COMMAND sed -f ${CMAKE_CURRENT_SOURCE_DIR}/comments.sed ${script} > ${source}
                VERBATIM)
        endif()
        set(packed ${folder}/${count}.gz)
        add_custom_command(OUTPUT ${packed} DEPENDS ${source}
            COMMAND gzip -9 -n -c ${source} > ${packed} VERBATIM)
        list(APPEND packed_files ${packed} ${source})
        string(APPEND data
            "    .global built_in_${count}\nbuilt_in_${count}:\n    .incbin \"${source}\"\n"
            "    .global built_in_${count}_end\nbuilt_in_${count}_end:\n"
            "    .global built_in_${count}_gz\nbuilt_in_${count}_gz:\n    .incbin \"${packed}\"\n"
            "    .global built_in_${count}_gz_end\nbuilt_in_${count}_gz_end:\n")
        string(APPEND names "extern const unsigned char built_in_${count}[], built_in_${count}_end[], built_in_${count}_gz[], built_in_${count}_gz_end[];\n")
        string(APPEND rows "    {\"${path}\", built_in_${count}, built_in_${count}_end, built_in_${count}_gz, built_in_${count}_gz_end},\n")
        math(EXPR count "${count} + 1")
    endforeach()
    string(APPEND data "    .section .note.GNU-stack,\"\",%progbits\n")
    file(CONFIGURE OUTPUT ${folder}/data.s CONTENT "${data}" @ONLY)
    file(CONFIGURE OUTPUT ${folder}/table.cpp CONTENT
        "${table}${names}}\nextern const BuiltIn kBuiltIn[] = {\n${rows}};\nextern const std::size_t kBuiltIns = ${count};\n}\n" @ONLY)
    set_source_files_properties(${folder}/data.s PROPERTIES OBJECT_DEPENDS "${packed_files}")
    target_sources(${target} PRIVATE ${folder}/data.s ${folder}/table.cpp)
endfunction()
