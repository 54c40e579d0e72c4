#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <sys/socket.h>
#include <netinet/in.h>

#define PORT 6789

/* Les minuscules sont 32 places après les majuscules dans la table ASCII. */
static void en_majuscules(unsigned char *texte, int n)
{
    static unsigned char avant = 0;
    for (int i = 0; i < n; i++) {
        unsigned char c = texte[i];
        if (c >= 'a' && c < 128)
            texte[i] = c - 32;
        else if (avant == 0xC3 && c >= 0xA0 && c != 0xB7 && c != 0xBF)
            texte[i] = c - 32; /* lettres accentuées */
        else if (avant == 0xC5 && c == 0x93)
            texte[i] = 0x92; /* œ */
        avant = c;
    }
}

int main(void)
{
    unsigned char buf[1024];
    struct sockaddr_in moi;
    int n, un = 1;

    int sock = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &un, sizeof(un));
    memset(&moi, 0, sizeof(moi));
    moi.sin_family = AF_INET;
    moi.sin_port = htons(PORT);
    moi.sin_addr.s_addr = INADDR_ANY;
    if (bind(sock, (struct sockaddr *)&moi, sizeof(moi)) < 0) {
        perror("bind");
        return 1;
    }
    listen(sock, 1);
    int client = accept(sock, NULL, NULL);
    while ((n = recv(client, buf, sizeof(buf), 0)) > 0) {
        en_majuscules(buf, n);
        if (send(client, buf, n, MSG_NOSIGNAL) < 0)
            break;
    }
    close(client);
    close(sock);
    return 0;
}
