/* Premier échange : le client dit Bonjour (7 octets), on répond Comment va ? (12 octets). */
#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    const char *reponse = "Comment va ?";
    char recu[8] = "";
    size_t total = 0;
    int oui = 1;
    struct sockaddr_in ici = {.sin_family = AF_INET, .sin_port = htons(3000)};

    inet_pton(AF_INET, "127.0.0.1", &ici.sin_addr);
    int s = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &oui, sizeof oui);
    if (bind(s, (struct sockaddr *)&ici, sizeof ici) != 0 || listen(s, 1) != 0) {
        perror("serveur");
        return 1;
    }
    int con = accept(s, NULL, NULL);
    while (total < 7) {
        ssize_t n = recv(con, recu + total, 7 - total, 0);
        if (n <= 0)
            break;
        total += n;
    }
    printf("%s\n", recu);
    if (total == 7)
        send(con, reponse, strlen(reponse), MSG_NOSIGNAL);
    close(con);
    close(s);
    return 0;
}
