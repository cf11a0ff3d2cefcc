package org.vigil.advocacy;

import java.time.Instant;
import org.vigil.shared.UserId;

/**
 * That an action went out.
 *
 * @param by who sent it
 * @param at when
 * @param how by which way
 * @param to to which address
 * @param replyDueAt until when an answer is awaited
 */
public record Sending(UserId by, Instant at, SentHow how, String to, Instant replyDueAt) {}
