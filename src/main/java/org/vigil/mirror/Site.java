package org.vigil.mirror;

import java.io.IOException;

/** The site as a visitor sees it. */
interface Site {

    /** @param address path and query, beginning with a slash */
    Answer get(String address) throws IOException;

    /** What the site answered. */
    final class Answer {

        private final int status;
        private final String type;
        private final byte[] body;

        /**
         * @param status HTTP status; 200 is the only one that is kept
         * @param type media type without parameters
         */
        Answer(int status, String type, byte[] body) {
            this.status = status;
            this.type = type;
            this.body = body;
        }

        int status() {
            return status;
        }

        String type() {
            return type;
        }

        byte[] body() {
            return body;
        }

        boolean isFound() {
            return status == 200;
        }
    }
}
