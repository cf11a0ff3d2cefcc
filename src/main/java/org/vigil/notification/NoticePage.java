package org.vigil.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the notices.
 *
 * @param items the newest first
 * @param next what to pass as {@code after} for the next page; absent on the last
 */
public record NoticePage(List<Notice> items, @Nullable String next) {}
