# SPDX-License-Identifier: Apache-2.0
# Where files are installed, and the Debian package: `cpack -G DEB` in the build folder, or packaging/check-deb.sh.
# Included by the root at its end.
include(GNUInstallDirs)

set(TENON_SAMPLES ${CMAKE_INSTALL_DATADIR}/tenon/samples)
set(packageFiles ${CMAKE_BINARY_DIR}/package)
file(MAKE_DIRECTORY ${packageFiles}/icons)
set(programs tenon)
if(TARGET tenon-workbench)
    list(APPEND programs tenon-workbench)
endif()
install(TARGETS ${programs} RUNTIME)

# Samples, without the scripts that made them
file(GLOB samples CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/samples/*.onnx
    ${PROJECT_SOURCE_DIR}/resources/samples/*.npz)
install(FILES ${samples} ${PROJECT_SOURCE_DIR}/resources/samples/README.md DESTINATION ${TENON_SAMPLES})

# Files that are compressed, as Debian wants them
find_program(GZIP gzip REQUIRED)
function(tenon_compressed source result)
    add_custom_command(OUTPUT ${result} COMMAND ${GZIP} -9nc ${source} > ${result} DEPENDS ${source} VERBATIM)
    set_property(DIRECTORY APPEND PROPERTY ADDITIONAL_CLEAN_FILES ${result})
endfunction()

foreach(program ${programs})
    configure_file(${CMAKE_CURRENT_LIST_DIR}/man/${program}.1.in ${packageFiles}/${program}.1 @ONLY)
    tenon_compressed(${packageFiles}/${program}.1 ${packageFiles}/${program}.1.gz)
    list(APPEND generated ${packageFiles}/${program}.1.gz)
    install(FILES ${packageFiles}/${program}.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()
tenon_compressed(${CMAKE_CURRENT_LIST_DIR}/debian/changelog ${packageFiles}/changelog.gz)
list(APPEND generated ${packageFiles}/changelog.gz)
install(FILES ${packageFiles}/changelog.gz ${CMAKE_CURRENT_LIST_DIR}/debian/copyright
    DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/tenon)

# Completion; zsh reads what `tenon completion zsh` prints
set(completionOfbash ${CMAKE_INSTALL_DATADIR}/bash-completion/completions/tenon)
set(completionOffish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d/tenon.fish)
foreach(shell bash fish)
    add_custom_command(OUTPUT ${packageFiles}/tenon.${shell} DEPENDS tenon VERBATIM
        COMMAND tenon completion ${shell} > ${packageFiles}/tenon.${shell})
    list(APPEND generated ${packageFiles}/tenon.${shell})
    cmake_path(GET completionOf${shell} PARENT_PATH folder)
    cmake_path(GET completionOf${shell} FILENAME name)
    install(FILES ${packageFiles}/tenon.${shell} DESTINATION ${folder} RENAME ${name})
endforeach()

# What a desktop reads
if(TARGET tenon-workbench)
    set(id org.tenon.Workbench)
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/${id}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
        RENAME ${id}.xml)
    set(drawing ${PROJECT_SOURCE_DIR}/resources/icons/tenon.svg)
    set(hicolor ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
    install(FILES ${drawing} DESTINATION ${hicolor}/scalable/apps RENAME ${id}.svg)
    find_program(RSVG_CONVERT rsvg-convert REQUIRED)
    foreach(size 16 24 32 48 64 128 256 512)
        set(picture ${packageFiles}/icons/${size}.png)
        add_custom_command(OUTPUT ${picture} DEPENDS ${drawing} VERBATIM
            COMMAND ${RSVG_CONVERT} --width=${size} --height=${size} --output=${picture} ${drawing})
        list(APPEND generated ${picture})
        install(FILES ${picture} DESTINATION ${hicolor}/${size}x${size}/apps RENAME ${id}.png)
    endforeach()
endif()
add_custom_target(package_files ALL DEPENDS ${generated})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tenon)
set(CPACK_PACKAGE_VENDOR "The Tenon developers")
# A reserved domain: who distributes the package names themselves here and in debian/changelog.
set(CPACK_PACKAGE_CONTACT "The Tenon developers <tenon@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/dist)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
    WORLD_EXECUTE)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "neural-network optimization workbench")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Tenon opens a neural network in the ONNX format and compiles it with a
code generator of its own. Every optimization can be looked at, switched
off and measured; answers are checked against an interpreter; the result
is exported as a library that needs nothing else to run.
.
This package contains the command line (tenon) and the desktop application
(tenon-workbench).")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Exporting links executables, the self-test among them, with the start files of libc6-dev.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "graphviz, fonts-dejavu-core | fonts-noto-core, hicolor-icon-theme, libc6-dev")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-noto-cjk")
include(CPack)
