package org.vigil.testing;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Lets no commit of the suite wait for the disk: its database dies with it, and the waiting is a good part of a run. */
@TestComponent
class Hurried implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (name.equals("migrationDataSource") && bean instanceof DataSource owner) {
            try (var connection = owner.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("alter database postgres set synchronous_commit = off");
            } catch (SQLException e) {
                throw new BeanCreationException(name, "the suite's database did not answer", e);
            }
        }
        return bean;
    }
}
