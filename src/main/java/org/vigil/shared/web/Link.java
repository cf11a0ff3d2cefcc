package org.vigil.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a navigation, a facet or a set of tabs.
 *
 * @param label what it is called
 * @param href where it leads
 * @param count how many things wait there, if that is known
 * @param current whether the reader is there now
 */
public record Link(String label, String href, @Nullable Integer count, boolean current) {

    private static final int MOST = 999;

    public static Link to(String href, String label) {
        return new Link(label, href, null, false);
    }

    public Link counting(int things) {
        return new Link(label, href, things, current);
    }

    /** The count as people read it; what was counted no further than a thousand is "999+". */
    public String counted(Page page) {
        return count == null ? "" : count > MOST ? page.n(MOST) + "+" : page.n(count);
    }

    public Link currentIf(boolean condition) {
        return new Link(label, href, count, condition);
    }
}
