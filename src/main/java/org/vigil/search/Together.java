package org.vigil.search;

import java.util.Arrays;

/**
 * The rows of persons who have several cases, person by person, with what they are counted by: one after the other in memory, where
 * their places in the columns are far from each other.
 */
final class Together {

    int size;
    int[] rows = new int[64];
    int[] persons = new int[64];
    int[] beginnings = new int[64];
    int[] courses = new int[64];
    int[] works = new int[64];

    void add(int row, int person, int beginning, int course, int work) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            persons = Arrays.copyOf(persons, size * 2);
            beginnings = Arrays.copyOf(beginnings, size * 2);
            courses = Arrays.copyOf(courses, size * 2);
            works = Arrays.copyOf(works, size * 2);
        }
        rows[size] = row;
        persons[size] = person;
        beginnings[size] = beginning;
        courses[size] = course;
        works[size++] = work;
    }
}
