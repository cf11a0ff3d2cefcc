package org.vigil.search;

import java.util.HashSet;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.vigil.matching.NameKeys;
import org.vigil.matching.PackedNames;

/** How a published case stands in the index of words. */
final class TextFields {

    /** The case. */
    static final String REF = "ref";
    /** Number of its row in the columns. */
    static final String ROW = "row";
    /** Folded spellings of the words of its names. */
    static final String FOLD = "fold";
    /** How these words sound. */
    static final String CODE = "code";
    /** All words. */
    static final String TEXT = "text";
    /** The names as they are compared. */
    static final String NAMES = "names";

    private TextFields() {}

    static Term of(String ref) {
        return new Term(REF, ref);
    }

    static Document document(int row, IndexedCase shown) {
        var document = new Document();
        document.add(new StringField(REF, shown.ref(), Field.Store.NO));
        document.add(new NumericDocValuesField(ROW, row));
        addNames(document, shown.names());
        document.add(new TextField(TEXT, shown.text(), Field.Store.NO));
        return document;
    }

    private static void addNames(Document document, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        var folds = new HashSet<String>();
        var codes = new HashSet<String>();
        for (var name : names) {
            for (var reading : NameKeys.of(name).words()) {
                for (var word : reading) {
                    folds.addAll(word.folds());
                    codes.addAll(word.codes());
                }
            }
        }
        folds.forEach(fold -> document.add(new StringField(FOLD, fold, Field.Store.NO)));
        codes.forEach(code -> document.add(new StringField(CODE, code, Field.Store.NO)));
        document.add(new BinaryDocValuesField(NAMES, new BytesRef(PackedNames.of(names))));
        document.add(new TextField(TEXT, String.join("\n", names), Field.Store.NO));
    }
}
