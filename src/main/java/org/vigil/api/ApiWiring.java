package org.vigil.api;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.access.CurrentUser;

/** Where the filters stand: size before everything, the transaction after the sign-in. */
@Configuration(proxyBeanMethods = false)
class ApiWiring {

    private static final String API = "/api/v1/*";

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemWriter writer) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(writer));
        registration.addUrlPatterns(API);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OneTransactionFilter> oneTransaction(
            PlatformTransactionManager transactionManager,
            IdempotentRequests requests,
            CurrentUser currentUser,
            ProblemWriter writer) {
        var registration = new FilterRegistrationBean<>(
                new OneTransactionFilter(new TransactionTemplate(transactionManager), requests, currentUser, writer));
        registration.addUrlPatterns(API);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    /** An address that the firewall does not let through, a NUL in it for example, is answered as every other refusal. */
    @Bean
    RequestRejectedHandler rejectedAddresses(ProblemWriter writer) {
        return (request, response, rejected) -> {
            if (ProblemResolver.isApi(request)) {
                writer.write(request, response, Problem.of(400, "problem.address"));
            } else {
                response.sendError(400);
            }
        };
    }
}
