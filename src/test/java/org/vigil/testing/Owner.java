package org.vigil.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database as its owner sees it, past every row rule: for looking at what is really there, and for tampering. */
@TestComponent
public class Owner implements DisposableBean {

    private final DataSource owner;
    private final DataSource application;
    private final DataSource published;
    private final HikariDataSource pool = new HikariDataSource();

    Owner(
            @Qualifier("migrationDataSource") DataSource owner,
            @Qualifier("dataSource") DataSource application,
            @Qualifier("published") DataSource published) {
        this.owner = owner;
        this.application = application;
        this.published = published;
        pool.setDataSource(owner);
        pool.setPoolName("owner");
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
    }

    public JdbcClient sql() {
        return JdbcClient.create(pool);
    }

    /** A connection of the owner's own, for transactions that are rolled back. */
    public Connection connection() throws SQLException {
        return owner.getConnection();
    }

    /** Raw SQL as the application's role, on a pooled connection, without anybody signed in. */
    public Connection asApplication() throws SQLException {
        return application.getConnection();
    }

    /** Raw SQL as the role of public reads. */
    public Connection asPublic() throws SQLException {
        return published.getConnection();
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
