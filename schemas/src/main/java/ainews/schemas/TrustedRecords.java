package ainews.schemas;

import org.apache.avro.Conversion;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that this project's generated records may be instantiated. Since 1.12.2 Avro refuses every class that
 * is not on a list, with a {@link SecurityException} in the middle of a read or a copy.
 *
 * <p>It registers itself: Avro loads the conversions on the class path before the first generated record is used,
 * and this class is listed as one although it converts nothing. That keeps programs free of JVM flags and of calls
 * that could be forgotten. Trust that the program has set up itself stays in force.
 */
public final class TrustedRecords extends Conversion<Void> {
    private static final String PACKAGE = TrustedRecords.class.getPackageName() + ".";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(PACKAGE)));
    }

    /** For Avro's service loader. */
    public TrustedRecords() {}

    @Override
    public Class<Void> getConvertedType() {
        return Void.class;
    }

    @Override
    public String getLogicalTypeName() {
        return "ainews-trusted-records";
    }
}
