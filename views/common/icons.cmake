# SPDX-License-Identifier: GPL-3.0-or-later
# Every drawing of resources/icons as :/icons/NAME.svg.
file(GLOB icons CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/icons/*.svg)
qt_add_resources(tenon_views_common icons PREFIX /icons BASE ${PROJECT_SOURCE_DIR}/resources/icons FILES ${icons})
