#pragma once

#include <cairo.h>
#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>

#include <memory>

namespace vertebra::report {

// What the drawing libraries hand out, freed when its owner goes.
struct Unref {
    void operator()(cairo_surface_t* one) const { cairo_surface_destroy(one); }
    void operator()(cairo_t* one) const { cairo_destroy(one); }
    void operator()(PangoFontDescription* one) const { pango_font_description_free(one); }
    void operator()(PangoAttrList* one) const { pango_attr_list_unref(one); }
    void operator()(PangoLayoutIter* one) const { pango_layout_iter_free(one); }
    template <class Object>
    void operator()(Object* one) const {
        g_object_unref(one);
    }
};
template <class One>
using Handle = std::unique_ptr<One, Unref>;

}  // namespace vertebra::report
