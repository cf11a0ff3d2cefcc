package org.vigil.mirror;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A visitor's request that came over no socket: an address, and nothing else. It has no header, no cookie, and can begin no session. */
final class LocalRequest extends HttpServletRequestWrapper {

    private static final HttpServletRequest NOTHING = nothing(HttpServletRequest.class);
    private static final HttpServletMapping NO_MAPPING = nothing(HttpServletMapping.class);

    private final URI base;
    private final String path;
    private final @Nullable String query;
    private final Map<String, String[]> parameters;
    private final Map<String, Object> attributes = new HashMap<>();
    private final ServletContext servlets;

    LocalRequest(String base, String address, ServletContext servlets) {
        super(NOTHING);
        var mark = address.indexOf('?');
        this.base = URI.create(base);
        this.path = mark < 0 ? address : address.substring(0, mark);
        this.query = mark < 0 ? null : address.substring(mark + 1);
        this.parameters = parameters(query);
        this.servlets = servlets;
    }

    /** Answers everything with what is said where there is nothing. */
    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                LocalRequest.class.getClassLoader(), new Class<?>[] {type}, (self, asked, args) -> {
                    var answer = asked.getReturnType();
                    if (answer == boolean.class) {
                        return false;
                    }
                    if (answer == int.class) {
                        return -1;
                    }
                    if (answer == long.class) {
                        return -1L;
                    }
                    return answer == Enumeration.class ? Collections.emptyEnumeration() : null;
                }));
    }

    private static Map<String, String[]> parameters(@Nullable String query) {
        if (query == null) {
            return Map.of();
        }
        var lists = new LinkedHashMap<String, List<String>>();
        for (var part : query.split("&", -1)) {
            var equals = part.indexOf('=');
            lists.computeIfAbsent(decoded(equals < 0 ? part : part.substring(0, equals)), name -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(part.substring(equals + 1)));
        }
        var arrays = new LinkedHashMap<String, String[]>();
        lists.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(arrays);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getProtocol() {
        return "HTTP/1.1";
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public HttpServletMapping getHttpServletMapping() {
        return NO_MAPPING;
    }

    @Override
    public ServletContext getServletContext() {
        return servlets;
    }

    @Override
    public String getScheme() {
        return base.getScheme();
    }

    @Override
    public String getServerName() {
        return base.getHost();
    }

    @Override
    public int getServerPort() {
        return base.getPort() < 0 ? 80 : base.getPort();
    }

    @Override
    public String getRemoteAddr() {
        return "127.0.0.1";
    }

    @Override
    public String getContextPath() {
        return "";
    }

    @Override
    public String getServletPath() {
        return path;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(base + path);
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Locale getLocale() {
        return Locale.ENGLISH;
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.enumeration(List.of(Locale.ENGLISH));
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(List.copyOf(attributes.keySet()));
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }
}
