package org.vigil.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The outermost door: what is public, what needs a sign-in, and that everything else is refused. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; require-trusted-types-for 'script'; trusted-types default";

    /** What may stand in a frame on other people's pages runs nothing and sends nothing. */
    private static final String FRAME_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private static final String[] PUBLIC_PAGES = {
        "/",
        "/cases",
        "/cases/*",
        "/countries",
        "/countries/*",
        "/people/*",
        "/incidents/*",
        "/statistics",
        "/census",
        "/census/people",
        "/charts/*",
        "/cards/**",
        "/methodology",
        "/about",
        "/data",
        "/feeds/**",
        "/calendar/**",
        "/oembed",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/favicon.ico",
        "/robots.txt",
        "/sitemap.xml",
        "/.well-known/security.txt",
        "/mirror-key.pem",
        "/openapi.json",
        "/api-docs",
        "/api-docs/**",
        "/api/v1/public/**",
        "/actuator/health",
        "/actuator/health/**",
        "/error",
        "/sign-in",
        "/report",
        "/receipt"
    };

    @Bean
    @Order(1)
    SecurityFilterChain frames(HttpSecurity http) throws Exception {
        return http.securityMatcher("/embed/**")
                .authorizeHttpRequests(rules -> rules.requestMatchers(GET, "/embed/**")
                        .permitAll()
                        .requestMatchers(HEAD, "/embed/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(FRAME_POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, AccountManagement accounts, SignIn signIn) throws Exception {
        var problems = new ApiRefusals();
        var csrf = new HttpSessionCsrfTokenRepository();
        return http.authorizeHttpRequests(rules -> rules.requestMatchers(GET, PUBLIC_PAGES)
                        .permitAll()
                        .requestMatchers(HEAD, PUBLIC_PAGES)
                        .permitAll()
                        .requestMatchers(
                                POST,
                                "/sign-in",
                                "/report",
                                "/receipt",
                                "/api/v1/intake-reports",
                                "/api/v1/receipts/status",
                                "/api/v1/tokens",
                                "/error")
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .requestMatchers("/desk/audit/**", "/desk/audit", "/api/v1/audit", "/api/v1/audit/**")
                        .hasRole("AUDITOR")
                        .requestMatchers("/admin", "/admin/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/partner", "/partner/**", "/api/v1/partner/**")
                        .hasRole("PARTNER")
                        .requestMatchers("/desk")
                        .authenticated()
                        .requestMatchers("/desk/**")
                        .hasAuthority("CASE_STAFF")
                        .requestMatchers("/api/v1/me")
                        .authenticated()
                        .requestMatchers("/api/v1/**")
                        .hasAuthority("CASE_STAFF")
                        .requestMatchers("/sign-out")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .authenticationProvider(signIn)
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .defaultSuccessUrl("/desk", false)
                        .failureUrl("/sign-in?refused")
                        .permitAll())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?ended"))
                .requestCache(cache -> cache.requestCache(savedPages()))
                .csrf(rules -> rules.csrfTokenRepository(csrf)
                        .ignoringRequestMatchers(FreshIdentityFilter::carriesCredentials)
                        .ignoringRequestMatchers(
                                "/report",
                                "/receipt",
                                "/api/v1/intake-reports",
                                "/api/v1/receipts/status",
                                "/api/v1/tokens"))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                (AuthenticationEntryPoint) problems, ApiRefusals::isApi)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"),
                                request -> !ApiRefusals.isApi(request))
                        .accessDeniedHandler(problems.orPage()))
                .addFilterBefore(new FreshIdentityFilter(accounts), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .cacheControl(org.springframework.security.config.Customizer.withDefaults())
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin")))
                .build();
    }

    private static HttpSessionRequestCache savedPages() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getRequestURI().startsWith("/desk")
                && String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE));
        return cache;
    }

    @Bean
    CookieSerializer sessionCookie(AccessSettings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(settings.secureCookies() ? "__Host-vigil" : "vigil");
        cookie.setUseSecureCookie(settings.secureCookies());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Strict");
        cookie.setCookiePath("/");
        return cookie;
    }
}
