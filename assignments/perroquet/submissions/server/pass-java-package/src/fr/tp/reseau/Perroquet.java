package fr.tp.reseau;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Met en majuscules ; laisse dans le tampon un caractère encore incomplet. */
class Perroquet {
    private final CharsetDecoder decodeur =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);

    ByteBuffer repete(ByteBuffer octets) {
        CharBuffer lettres = CharBuffer.allocate(octets.remaining());
        decodeur.decode(octets, lettres, false);
        lettres.flip();
        return StandardCharsets.UTF_8.encode(lettres.toString().toUpperCase());
    }
}
