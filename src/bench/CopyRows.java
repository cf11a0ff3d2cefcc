import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.postgresql.PGConnection;

/** Copies the rows that an import made out of the store and, with nothing but COPY, into tables with the same indexes: how many, and in how many seconds (median). */
class CopyRows {

    private static final String[] TABLES = {"person", "detention_case", "source", "claim", "name_key", "contribution"};

    public static void main(String[] args) throws Exception {
        var url = "jdbc:postgresql://localhost:" + args[0] + "/postgres";
        try (var connection = DriverManager.getConnection(url, "postgres", System.getenv("PGPASSWORD"));
                var statement = connection.createStatement()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var files = new LinkedHashMap<String, java.nio.file.Path>();
            long rows = 0;
            statement.execute("drop schema if exists bench cascade; create schema bench");
            for (var table : TABLES) {
                var file = Files.createTempFile("copy", ".txt");
                try (OutputStream out = Files.newOutputStream(file)) {
                    var columns = columns(statement, table);
                    rows += copy.copyOut("copy (select " + columns + " from cases." + table + ") to stdout", out);
                    files.put(table + " (" + columns + ")", file);
                }
                statement.execute("create table bench." + table + " (like cases." + table + " including all)");
            }
            // Millions of rows take minutes, in which the noise of single seconds is lost.
            var rounds = rows > 5_000_000 ? 1 : Integer.parseInt(args[1]);
            var seconds = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                statement.execute("truncate bench." + String.join(", bench.", TABLES));
                var began = System.nanoTime();
                for (var file : files.entrySet()) {
                    try (InputStream in = Files.newInputStream(file.getValue())) {
                        copy.copyIn("copy bench." + file.getKey() + " from stdin", in);
                    }
                }
                seconds[round] = (System.nanoTime() - began) / 1e9;
            }
            for (var file : files.values()) {
                Files.delete(file);
            }
            statement.execute("drop schema bench cascade");
            Arrays.sort(seconds);
            System.out.println(rows + " " + seconds[rounds / 2]);
        }
    }

    private static String columns(java.sql.Statement statement, String table) throws java.sql.SQLException {
        try (var row = statement.executeQuery("select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = 'cases." + table
                + "'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''")) {
            row.next();
            return row.getString(1);
        }
    }
}
