/* Client de discussion : poll() sur le clavier et sur la socket. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    struct sockaddr_in serveur;
    struct pollfd fds[2];
    char tampon[1024];
    ssize_t n;
    int s = socket(AF_INET, SOCK_STREAM, 0);

    memset(&serveur, 0, sizeof serveur);
    serveur.sin_family = AF_INET;
    serveur.sin_port = htons(8000);
    inet_pton(AF_INET, "127.0.0.1", &serveur.sin_addr);
    if (connect(s, (struct sockaddr *)&serveur, sizeof serveur) < 0) {
        perror("connexion au serveur");
        return 1;
    }
    fds[0].fd = STDIN_FILENO;
    fds[0].events = POLLIN;
    fds[1].fd = s;
    fds[1].events = POLLIN;
    for (;;) {
        poll(fds, 2, -1);
        if (fds[1].revents) {
            n = recv(s, tampon, sizeof tampon, 0);
            if (n <= 0) {
                printf("Le serveur est parti.\n");
                break;
            }
            write(STDOUT_FILENO, tampon, n);
        }
        if (fds[0].revents) {
            n = read(STDIN_FILENO, tampon, sizeof tampon);
            if (n <= 0 || (n == 4 && memcmp(tampon, "fin\n", 4) == 0))
                break;
            send(s, tampon, n, MSG_NOSIGNAL);
        }
    }
    close(s);
    return 0;
}
