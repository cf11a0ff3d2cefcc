package org.vigil.workflow;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** Creates the engine's tables from the scripts that the engine itself ships, in a schema of their own. */
@Component
class EngineSchemaMigration implements JavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "create.engine",
            "create.history",
            "create.identity",
            "create.case.engine",
            "create.case.history",
            "create.decision.engine",
            "create.decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("create schema engine");
            statement.execute("set search_path = engine");
        }
        var populator = new ResourceDatabasePopulator();
        for (var script : SCRIPTS) {
            populator.addScript(
                    new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres." + script + ".sql"));
        }
        var one = new SingleConnectionDataSource(connection, true);
        populator.execute(one);
        try (var statement = connection.createStatement()) {
            statement.execute("grant usage on schema engine to vigil_app");
            statement.execute("grant select, insert, update, delete on all tables in schema engine to vigil_app");
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611220105");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return 72400;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
