package org.vigil.mirror;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The site inside this process: what is asked passes the same doors and reaches the same pages as a visitor's request does, with nobody
 * signed in and no socket between.
 */
@Component
class LocalSite {

    private final WebApplicationContext context;
    private final List<Filter> doors;
    private @Nullable DispatcherServlet pages;

    LocalSite(WebApplicationContext context, List<Filter> doors) {
        this.context = context;
        this.doors = List.copyOf(doors);
    }

    /**
     * The site, which begins with the first address that is asked for.
     *
     * @param base the address by which it calls itself where it names one in full
     */
    Site at(String base) {
        return address -> get(base, address);
    }

    private Site.Answer get(String base, String address) throws IOException {
        var begun = pages();
        var response = new LocalResponse();
        var acting = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            new Way(doors.iterator(), begun).doFilter(new LocalRequest(base, address, servletContext()), response);
        } catch (ServletException broken) {
            throw new IOException("The site did not answer " + address, broken);
        } finally {
            SecurityContextHolder.setContext(acting);
        }
        return response.answer();
    }

    private synchronized DispatcherServlet pages() throws IOException {
        var known = pages;
        if (known != null) {
            return known;
        }
        var fresh = new DispatcherServlet(context);
        fresh.setPublishEvents(false);
        try {
            fresh.init(new Named(servletContext()));
        } catch (ServletException broken) {
            throw new IOException(broken);
        }
        pages = fresh;
        return fresh;
    }

    private ServletContext servletContext() {
        var servlets = context.getServletContext();
        if (servlets == null) {
            throw new IllegalStateException("Pages are made where the site is wired");
        }
        return servlets;
    }

    /** Through the doors that are left, then to the pages. */
    private record Way(Iterator<Filter> doors, DispatcherServlet pages) implements FilterChain {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response) throws IOException, ServletException {
            if (doors.hasNext()) {
                doors.next().doFilter(request, response, this);
            } else {
                pages.service(request, response);
            }
        }
    }

    /** All that a servlet wants to be told of itself. */
    private record Named(ServletContext servlets) implements ServletConfig {

        @Override
        public String getServletName() {
            return "mirror";
        }

        @Override
        public ServletContext getServletContext() {
            return servlets;
        }

        @Override
        public @Nullable String getInitParameter(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
