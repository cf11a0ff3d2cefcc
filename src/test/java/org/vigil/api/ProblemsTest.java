package org.vigil.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.vigil.shared.Refusal;

class ProblemsTest {

    @Test
    void givesEachKindOfRefusalItsStatus() {
        assertThat(Problems.of(Refusal.invalid("a", "refusal.missing")).status())
                .isEqualTo(422);
        assertThat(Problems.of(Refusal.conflict("refusal.case-ended")).status()).isEqualTo(409);
        assertThat(Problems.of(Refusal.forbidden("refusal.forbidden")).status()).isEqualTo(403);
        assertThat(Problems.of(Refusal.notFound()).status()).isEqualTo(404);
        assertThat(Problems.of(Refusal.stale()).status()).isEqualTo(412);
    }

    @Test
    void findsARefusalInsideWhatTheEngineThrew() {
        var wrapped = new IllegalStateException(new RuntimeException(Refusal.conflict("refusal.two-origins")));

        assertThat(Problems.of(wrapped).code()).isEqualTo("refusal.two-origins");
    }

    @ParameterizedTest
    @CsvSource({
        "VG001,409,refusal.rule.VG001",
        "23505,409,refusal.integrity",
        "40001,409,refusal.concurrent",
        "40P01,409,refusal.concurrent",
        "42501,403,refusal.forbidden",
        "57P01,503,problem.unavailable",
        "VG007,500,problem.fault",
        "42601,500,problem.fault"
    })
    void translatesWhatTheDatabaseSays(String state, int status, String code) {
        var problem = Problems.of(new IllegalStateException(new SQLException("secret", state)));

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
    }

    @Test
    void callsALostRaceAConflict() {
        assertThat(Problems.of(new ObjectOptimisticLockingFailureException("case", "id"))
                        .status())
                .isEqualTo(409);
        assertThat(Problems.of(new RuntimeException(new OptimisticLockingException()))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void givesAnUnforeseenFailureANumberAndNothingElse() {
        var problem = Problems.of(new IllegalStateException("Anna Example, Khujand"));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.incident()).isNotNull();
        assertThat(problem.toString()).doesNotContain("Anna");
    }

    @Test
    void answersAnUnknownAddressWithNotFound() {
        var unknown = new NoResourceFoundException(HttpMethod.GET, "/api/v1/nothing", "nothing");

        assertThat(Problems.of(unknown).status()).isEqualTo(404);
        assertThat(unknown.getHeaders()).isEqualTo(HttpHeaders.EMPTY);
    }

    /** Has the name of the engine's exception, which this module never sees. */
    private static final class OptimisticLockingException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
