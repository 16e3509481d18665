package dev.ottla;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Headers in an arena: for each one the name's length and bytes, the value's length or -1 and its bytes. */
final class HeaderBlock {
    private HeaderBlock() {}

    /** Reads the headers whose position and count stand at {@code field}. */
    static List<Header> read(Packed packed, int field) {
        ByteBuffer bytes = packed.bytes;
        int count = bytes.getInt(field + 4);
        if (count <= 0) {
            return List.of();
        }
        int at = bytes.getInt(field);
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int nameLength = bytes.getInt(packed.inArena(at, 4));
            at += 4;
            byte[] name = packed.copy(packed.inArena(at, nameLength), nameLength);
            at += nameLength;
            int length = bytes.getInt(packed.inArena(at, 4));
            at += 4;
            byte[] value = length < 0 ? null : packed.copy(packed.inArena(at, length), length);
            at += Math.max(length, 0);
            headers.add(new Header(new String(name, StandardCharsets.UTF_8), value));
        }
        return Collections.unmodifiableList(headers);
    }
}
