package org.vigil.search;

/** The index has taken in a change of what is published; copies of its answers are let go. */
public record SearchChanged() {}
