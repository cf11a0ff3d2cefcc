package org.vigil.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.vigil.access.CurrentUser;
import org.vigil.shared.UserId;

/**
 * Runs each change of somebody who is signed in, with its answer, in one transaction; nothing reaches the caller before it is
 * committed, and a refused request leaves nothing behind.
 *
 * <p>With an {@code Idempotency-Key} the key is written in that same transaction: the same request again gets the same answer,
 * another one under the same key is refused, and of two at once the second waits for the first.
 */
final class OneTransactionFilter extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final TransactionTemplate transactions;
    private final IdempotentRequests requests;
    private final CurrentUser currentUser;
    private final ProblemWriter writer;

    OneTransactionFilter(
            TransactionTemplate transactions,
            IdempotentRequests requests,
            CurrentUser currentUser,
            ProblemWriter writer) {
        this.transactions = transactions;
        this.requests = requests;
        this.currentUser = currentUser;
        this.writer = writer;
    }

    /** Reading needs no such care; a token must never be kept anywhere. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                || "HEAD".equals(request.getMethod())
                || request.getRequestURI().endsWith("/api/v1/tokens")
                || currentUser.find().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        try {
            var key = key(request);
            var kept = key == null || BodyLimitFilter.isUpload(request) ? null : KeptBody.of(request);
            var fingerprint =
                    key == null ? null : IdempotentRequests.fingerprint(request, kept == null ? null : kept.bytes());
            transactions.executeWithoutResult(transaction -> {
                if (!answer(kept == null ? request : kept, held, chain, key, fingerprint)) {
                    transaction.setRollbackOnly();
                }
            });
        } catch (RuntimeException | IOException | ServletException failed) {
            held.reset();
            writer.write(request, held, Problems.of(failed));
        }
        held.copyBodyToResponse();
    }

    private static @Nullable String key(HttpServletRequest request) {
        var key = "POST".equals(request.getMethod()) ? request.getHeader(KEY) : null;
        if (key != null && !KEY_FORM.matcher(key).matches()) {
            throw new ProblemException(Problem.field(KEY, "refusal.idempotency-key"));
        }
        return key;
    }

    /** Whether the answer stands, so that what led to it may be committed. */
    private boolean answer(
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain,
            @Nullable String key,
            byte @Nullable [] fingerprint) {
        if (key == null || fingerprint == null) {
            return run(request, response, chain);
        }
        UserId user = currentUser.id();
        if (!requests.begin(user, key, fingerprint)) {
            var kept = requests.answer(user, key, fingerprint)
                    .orElseThrow(() -> new ProblemException(Problem.field(KEY, "refusal.idempotency-key-used")));
            replay(kept, response);
            return true;
        }
        var stands = run(request, response, chain);
        if (stands) {
            requests.finish(user, key, KeptAnswer.of(response));
        }
        return stands;
    }

    private static void replay(KeptAnswer kept, HttpServletResponse response) {
        try {
            kept.replay(response);
        } catch (IOException e) {
            throw new ChainFailedException(e);
        }
    }

    private static boolean run(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException e) {
            throw new ChainFailedException(e);
        }
        return response.getStatus() < 400;
    }

    /** Carries what a handler threw out of the transaction, which it rolls back. */
    private static final class ChainFailedException extends RuntimeException {

        ChainFailedException(Exception cause) {
            super(cause);
        }
    }
}
