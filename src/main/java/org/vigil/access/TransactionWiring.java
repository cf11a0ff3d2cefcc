package org.vigil.access;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
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

    /** Where no entity is wired, none is read or written: then the tables' own transactions do. */
    @Bean
    PlatformTransactionManager transactionManager(
            ObjectProvider<EntityManagerFactory> entities, DataSource source, RowContext rowContext) {
        var factory = entities.getIfAvailable();
        return factory == null
                ? new TablesTransactionManager(source, rowContext)
                : new ContextualTransactionManager(factory, source, rowContext);
    }

    /** Sessions are read to learn who acts, so their transactions cannot ask who acts. The name is Spring Session's. */
    @Bean
    TransactionOperations springSessionTransactionOperations(DataSource source) {
        var alone = new TransactionTemplate(new JdbcTransactionManager(source));
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return alone;
    }
}
