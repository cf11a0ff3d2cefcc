package org.vigil.access;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the row context under every transaction of the application. */
@Configuration(proxyBeanMethods = false)
class TransactionWiring {

    @Bean
    PlatformTransactionManager transactionManager(
            EntityManagerFactory factory, DataSource source, RowContext rowContext) {
        return new ContextualTransactionManager(factory, source, rowContext);
    }
}
