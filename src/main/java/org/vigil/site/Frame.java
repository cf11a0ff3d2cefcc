package org.vigil.site;

import org.vigil.shared.web.Markup;

/** The frame in which other sites show something of ours: no script, no form, and nothing told of who looks. */
final class Frame {

    static final int WIDTH = 600;

    private Frame() {}

    static String of(String address, String title, int width, int height) {
        return "<iframe src=\"" + Markup.escape(address) + "\" title=\"" + Markup.escape(title) + "\" width=\"" + width
                + "\" height=\"" + height
                + "\" sandbox=\"allow-popups allow-top-navigation-by-user-activation\" referrerpolicy=\"no-referrer\" loading=\"lazy\"></iframe>";
    }
}
