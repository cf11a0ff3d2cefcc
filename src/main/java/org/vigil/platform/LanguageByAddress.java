package org.vigil.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleContextResolver;
import org.vigil.shared.language.Language;

/**
 * Takes the language from the front of an address, before any rule of access reads it: {@code /fr/cases} is {@code /cases}, read
 * in French. No cookie and no header is asked, so that an address says the same to everybody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LanguageByAddress extends OncePerRequestFilter {

    private static final String LANGUAGE = Language.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var spoken = Language.inFrontOf(request.getRequestURI());
        if (spoken.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(LANGUAGE, spoken.get());
        chain.doFilter(new WithoutLanguage(request, spoken.get()), response);
    }

    /** The request as everybody after this filter sees it. */
    private static final class WithoutLanguage extends HttpServletRequestWrapper {

        private final Language language;

        WithoutLanguage(HttpServletRequest request, Language language) {
            super(request);
            this.language = language;
        }

        @Override
        public String getRequestURI() {
            return language.without(super.getRequestURI());
        }

        @Override
        public String getServletPath() {
            return language.without(super.getServletPath());
        }
    }

    /** The language that stood in the address, in the page of an error too; English where none did. Looked up once for a request. */
    static final class Resolver implements LocaleContextResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return (request.getAttribute(LANGUAGE) instanceof Language language ? language : Language.EN).locale();
        }

        @Override
        public LocaleContext resolveLocaleContext(HttpServletRequest request) {
            return new SimpleLocaleContext(resolveLocale(request));
        }

        @Override
        public void setLocaleContext(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
            throw new UnsupportedOperationException("The address says the language.");
        }
    }
}
