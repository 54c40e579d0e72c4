#include <arpa/inet.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char tampon[13];
    int recus = 0;
    struct sockaddr_in srv = {.sin_family = AF_INET, .sin_port = htons(3000)};

    srv.sin_addr.s_addr = inet_addr("127.0.0.1");
    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(s, (struct sockaddr *)&srv, sizeof srv) != 0) {
        perror("connexion impossible");
        return 1;
    }
    int envoyes = send(s, "Bonjour", 7, MSG_NOSIGNAL);
    printf("envoyes : %d\n", envoyes);
    while (recus < 12) {
        int n = recv(s, tampon + recus, 12 - recus, 0);
        if (n <= 0)
            break;
        recus += n;
    }
    printf("recus : %d\n", recus);
    close(s);
    return 0;
}
