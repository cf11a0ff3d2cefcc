package org.vigil.site;

/** An address that leads to nothing: 404 where nothing ever was, 410 where something was taken back. */
final class NoSuchPage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    NoSuchPage(int status) {
        super("No page: " + status, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
