package org.vigil.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: at once when it says its length, else at the byte that is too many. */
final class BodyLimitFilter extends OncePerRequestFilter {

    static final long LARGEST_BODY = 2L * 1024 * 1024;
    static final long LARGEST_UPLOAD = 21L * 1024 * 1024;
    static final long LARGEST_LIST = 1024L * 1024 * 1024;

    private final ProblemWriter writer;

    BodyLimitFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = isUpload(request) ? (isList(request) ? LARGEST_LIST : LARGEST_UPLOAD) : LARGEST_BODY;
        if (request.getContentLengthLong() > most) {
            response.setHeader("Connection", "close");
            writer.write(request, response, new TooLargeException(most).problem());
            return;
        }
        chain.doFilter(new Bounded(request, most), response);
    }

    /** A list to import goes to disk as it comes, and may be long. */
    private static boolean isList(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/v1/imports");
    }

    static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /** The request with a body that ends where it becomes too large. */
    private static final class Bounded extends HttpServletRequestWrapper {

        private final long most;

        Bounded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counting extends ServletInputStream {

        private final ServletInputStream body;
        private final long most;
        private long read;

        Counting(ServletInputStream body, long most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            if (next >= 0) {
                counted(1);
            }
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var count = body.read(bytes, from, length);
            return count < 0 ? count : counted(count);
        }

        private int counted(int count) throws TooLargeException {
            read += count;
            if (read > most) {
                throw new TooLargeException(most);
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
