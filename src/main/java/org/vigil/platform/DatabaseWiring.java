package org.vigil.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.vigil.shared.KeyRing;
import org.vigil.shared.StartRefusedException;

/** Which database, which roles, which keys: decided once, at the start. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    private static final int APPLICATION_CONNECTIONS = 20;
    private static final int PUBLIC_CONNECTIONS = 8;
    private static final int PARTNER_CONNECTIONS = 4;

    /** Present only when no database was given; then Vigil brings its own. */
    @Bean(destroyMethod = "close")
    EmbeddedDatabaseHolder embeddedDatabase(PlatformSettings settings, Environment environment) {
        return new EmbeddedDatabaseHolder(
                given(environment) == null ? EmbeddedDatabase.startIn(settings.data()) : null);
    }

    @Bean
    DatabaseAddress databaseAddress(EmbeddedDatabaseHolder embedded, Environment environment) {
        var url = given(environment);
        return embedded.database() != null
                ? embedded.database().address()
                : new DatabaseAddress(
                        String.valueOf(url),
                        environment.getProperty("spring.datasource.username", ""),
                        environment.getProperty("spring.datasource.password", ""),
                        false);
    }

    @Bean
    DemoMode demoMode(PlatformSettings settings, DatabaseAddress address) {
        return DemoMode.of(settings, address);
    }

    private static @org.jspecify.annotations.Nullable String given(Environment environment) {
        var url = environment.getProperty("spring.datasource.url");
        return url == null || url.isBlank() ? null : url;
    }

    @Bean
    KeyRing keyRing(PlatformSettings settings, Environment environment) {
        if (settings.key() != null && !settings.key().isBlank()) {
            return MasterKey.fromBase64(settings.key());
        }
        if (given(environment) != null) {
            throw new StartRefusedException(
                    "VIGIL_KEY is missing: make one with `openssl rand -base64 32`, keep it outside the database and its backups, and set it in the environment.");
        }
        return MasterKey.keptIn(settings.data().resolve("keys").resolve("master.key"));
    }

    @Bean
    DatabaseRoles databaseRoles(DatabaseAddress address, KeyRing keys) {
        return new DatabaseRoles(address, keys);
    }

    @Bean
    @FlywayDataSource
    DataSource migrationDataSource(DatabaseAddress address) {
        return new DriverManagerDataSource(address.url(), address.owner(), address.password());
    }

    @Bean
    FlywayMigrationStrategy migrateBetweenRolesAndKey(DatabaseRoles roles) {
        return flyway -> {
            roles.create();
            flyway.migrate();
            roles.storeContextKey();
        };
    }

    /** Also where all else waits until it is asked for: nobody reads tables that are of an earlier version. */
    @Bean
    static LazyInitializationExcludeFilter migrationsAtStart() {
        return LazyInitializationExcludeFilter.forBeanTypes(FlywayMigrationInitializer.class);
    }

    @Bean
    @Primary
    DataSource dataSource(DatabaseAddress address, DatabaseRoles roles) {
        return pool(address, roles, DatabaseRoles.APPLICATION, APPLICATION_CONNECTIONS, false);
    }

    @Bean
    @Qualifier("published")
    DataSource publishedDataSource(DatabaseAddress address, DatabaseRoles roles) {
        return pool(address, roles, DatabaseRoles.PUBLIC, PUBLIC_CONNECTIONS, true);
    }

    @Bean
    @Qualifier("partner")
    DataSource partnerDataSource(DatabaseAddress address, DatabaseRoles roles) {
        return pool(address, roles, DatabaseRoles.PARTNER, PARTNER_CONNECTIONS, true);
    }

    private static HikariDataSource pool(
            DatabaseAddress address, DatabaseRoles roles, String role, int connections, boolean readOnly) {
        var pool = new HikariDataSource();
        pool.setPoolName(role);
        pool.setJdbcUrl(address.url());
        pool.setUsername(role);
        pool.setPassword(roles.passwordOf(role));
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pool.setReadOnly(readOnly);
        pool.setAutoCommit(true);
        // The roles exist only after the migrations: the first connection is made when it is first asked for.
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", role);
        return pool;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Holds the embedded database, or nothing. */
    record EmbeddedDatabaseHolder(
            @org.jspecify.annotations.Nullable EmbeddedDatabase database) implements AutoCloseable {

        @Override
        public void close() throws java.io.IOException {
            if (database != null) {
                database.close();
            }
        }
    }
}
