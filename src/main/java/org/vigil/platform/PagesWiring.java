package org.vigil.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.notification.NoticeManagement;
import org.vigil.shared.language.Bundles;
import org.vigil.shared.web.Page;

/** How pages are made: precompiled templates, the language, and the context that every template asks for. */
@Configuration(proxyBeanMethods = false)
class PagesWiring {

    @Bean
    TemplateEngine templateEngine() {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageByAddress.Resolver();
    }

    @Bean
    MessageSource messageSource() {
        return Bundles.load();
    }

    /** Resolves {@code desk/queue} to the template {@code desk/queue.jte}; redirects and forwards are left to the framework. */
    @Bean
    ViewResolver templateViews(TemplateEngine engine) {
        return new TemplateViews(engine);
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    private record TemplateViews(TemplateEngine engine) implements ViewResolver, Ordered {

        @Override
        public @Nullable View resolveViewName(String viewName, Locale locale) {
            var template = viewName + ".jte";
            return viewName.indexOf(':') < 0 && engine.hasTemplate(template)
                    ? new TemplateView(engine, template)
                    : null;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    /** Renders into memory first, so that a failing template never leaves half a page behind a status of 200. */
    private record TemplateView(TemplateEngine engine, String template) implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        @SuppressWarnings("unchecked")
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var output = new Utf8ByteOutput();
            engine.render(template, (Map<String, Object>) (model == null ? Map.of() : model), output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            try (var stream = response.getOutputStream()) {
                output.writeTo(stream);
            }
        }
    }

    /** Gives every page its language, its place and its reader. */
    @ControllerAdvice(annotations = Controller.class)
    static class PageContext {

        private final MessageSource messages;
        private final CurrentUser currentUser;
        private final Permissions permissions;
        private final NoticeManagement notices;

        PageContext(
                MessageSource messages, CurrentUser currentUser, Permissions permissions, NoticeManagement notices) {
            this.messages = messages;
            this.currentUser = currentUser;
            this.permissions = permissions;
            this.notices = notices;
        }

        private int unread(SignedInUser user) {
            return permissions.holds(user, Permission.TASK_WORK) ? notices.unread() : 0;
        }

        @ModelAttribute("page")
        Page page(HttpServletRequest request) {
            var user = currentUser.find().orElse(null);
            var language = LocaleContextHolder.getLocale();
            var path = request.getRequestURI();
            // Asking for the token begins a session: only where a form needs it.
            var csrf = user != null || path.equals("/sign-in")
                    ? (CsrfToken) request.getAttribute(CsrfToken.class.getName())
                    : null;
            return new Page(
                    language,
                    path,
                    "",
                    csrf == null ? null : csrf.getToken(),
                    csrf == null ? "_csrf" : csrf.getParameterName(),
                    user == null ? null : user.displayName(),
                    user == null
                            ? List.of()
                            : user.roles().stream().map(Role::name).sorted().toList(),
                    user == null || !path.startsWith("/desk") ? 0 : unread(user),
                    (key, args) -> messages.getMessage(key, args, language));
        }
    }
}
