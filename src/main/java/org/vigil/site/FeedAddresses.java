package org.vigil.site;

import org.vigil.shared.Sha256;

/**
 * The addresses in one feed. Entries are named apart from the host, so that a copy of the site on another host has the same ones.
 *
 * @param base address of the site
 * @param path of the feed
 * @param query its filter
 */
record FeedAddresses(String base, String path, CaseQuery query) {

    private boolean isByPath() {
        return path.startsWith("/feeds/countries/");
    }

    String self() {
        return base + Wording.path(isByPath() ? path : query.path(path));
    }

    String list() {
        return base + Wording.path(query.path("/cases"));
    }

    String page(String ref) {
        return base + Wording.path("/cases/" + ref);
    }

    String id() {
        return "urn:vigil:feed:" + Sha256.hex(query.address()).substring(0, 16);
    }

    static String id(String ref, int version) {
        return "urn:vigil:" + ref + ":" + version;
    }
}
