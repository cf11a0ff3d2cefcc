package org.vigil.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** An answer that the browser keeps as a file. */
public final class Download {

    private Download() {}

    /**
     * Sends the head of the answer.
     *
     * @param name what the file is called: ASCII without quotes
     * @return where its content goes
     */
    public static OutputStream open(HttpServletResponse response, String mediaType, String name) throws IOException {
        response.setContentType(mediaType);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.flushBuffer();
        return response.getOutputStream();
    }
}
