#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    char recu[1025];
    ssize_t n, m;
    struct sockaddr_in srv = {.sin_family = AF_INET, .sin_port = htons(6789)};
    srv.sin_addr.s_addr = htonl(INADDR_LOOPBACK);

    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(s, (void *)&srv, sizeof srv) < 0) {
        perror("serveur absent");
        return 1;
    }
    send(s, "Hello, world", 12, MSG_NOSIGNAL);
    n = recv(s, recu, 1024, 0);
    if (n > 0 && n < 12) {
        /* la reponse est coupee : la suite arrive juste apres */
        m = recv(s, recu + n, 1024 - n, 0);
        if (m > 0)
            n += m;
    }
    if (n > 0)
        printf("Recu : %.*s\n", (int)n, recu);
    else
        printf("Rien recu\n");
    close(s);
    return 0;
}
