package org.vigil.access;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.vigil.shared.Refusal;

/** Puts the check of {@link RequiresPermission} before every use case, outside its transaction. */
@Configuration(proxyBeanMethods = false)
class PermissionChecks {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor permissionAdvisor(ObjectProvider<RoleSettings> settings) {
        var advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(RequiresPermission.class), new Check(settings));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return advisor;
    }

    private record Check(ObjectProvider<RoleSettings> settings) implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
            var required = invocation.getMethod().getAnnotation(RequiresPermission.class);
            var user = CurrentUser.current().orElseThrow(() -> Refusal.forbidden("refusal.sign-in"));
            if (required == null || !settings.getObject().holds(user, required.value())) {
                throw Refusal.forbidden("refusal.forbidden");
            }
            return invocation.proceed();
        }
    }
}
