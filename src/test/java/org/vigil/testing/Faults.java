package org.vigil.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Breaks one write of the calling thread to the database: just before it is done, or just after. */
@TestComponent
public class Faults implements BeanPostProcessor {

    /** What the broken write says; it must not be found anywhere afterwards. */
    public static final String WORDS = "Failing row contains (Faultina Canarova, cell 12)";

    private static final String SQLSTATE = "XX999";

    private static final ThreadLocal<@Nullable Fault> ARMED = new ThreadLocal<>();

    private static final class Fault {
        private final int at;
        private final boolean before;
        private int seen;
        private boolean fired;

        Fault(int at, boolean before) {
            this.at = at;
            this.before = before;
        }

        void pass(boolean before) throws SQLException {
            if (before) {
                seen++;
            }
            if (!fired && seen == at && this.before == before) {
                fired = true;
                throw new SQLException(WORDS, SQLSTATE);
            }
        }
    }

    /** Breaks the write of that number, counted from 1, among those that this thread does from now on; once. */
    public void breakWrite(int number, boolean before) {
        ARMED.set(new Fault(number, before));
    }

    /** Breaks nothing any more; answers whether something was broken. */
    public boolean mend() {
        var fault = ARMED.get();
        ARMED.remove();
        return fault != null && fault.fired;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DataSource source ? new Breaking(source) : bean;
    }

    private static final class Breaking extends DelegatingDataSource {

        Breaking(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            var fault = ARMED.get();
            return fault == null ? connection : breaking(connection, fault);
        }
    }

    private static Connection breaking(Connection connection, Fault fault) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            var result = call(connection, method, arguments);
            if (result instanceof PreparedStatement statement && arguments != null) {
                return breaking(PreparedStatement.class, statement, isWrite(arguments[0]), fault);
            }
            return result instanceof Statement statement ? breaking(Statement.class, statement, false, fault) : result;
        });
    }

    private static <S extends Statement> S breaking(Class<S> type, S statement, boolean writes, Fault fault) {
        return proxy(type, (proxy, method, arguments) -> {
            var runs = method.getName().startsWith("execute") && (arguments == null ? writes : isWrite(arguments[0]));
            if (runs) {
                fault.pass(true);
            }
            var result = call(statement, method, arguments);
            if (runs) {
                fault.pass(false);
            }
            return result;
        });
    }

    private static boolean isWrite(@Nullable Object sql) {
        var text = String.valueOf(sql).strip().toLowerCase(Locale.ROOT);
        return text.matches("(?s)(insert|update|delete)\\b.*") || text.contains("audit.append");
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Faults.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
