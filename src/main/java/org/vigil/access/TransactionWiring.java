package org.vigil.access;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the row context under every transaction of the application. */
@Configuration(proxyBeanMethods = false)
class TransactionWiring {

    @Bean
    PlatformTransactionManager transactionManager(
            EntityManagerFactory factory, DataSource source, RowContext rowContext) {
        return new ContextualTransactionManager(factory, source, rowContext);
    }

    /** Sessions are read to learn who acts, so their transactions cannot ask who acts. The name is Spring Session's. */
    @Bean
    TransactionOperations springSessionTransactionOperations(DataSource source) {
        var alone = new TransactionTemplate(new JdbcTransactionManager(source));
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return alone;
    }
}
