/* perroquet : renvoie en majuscules */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <signal.h>
#include <unistd.h>
#include <sys/socket.h>
#include <netinet/in.h>

int main(int argc, char *argv[])
{
    int ecoute, service, oui = 1;
    struct sockaddr_in serv;
    char message[1024];
    ssize_t lus, i;

    signal(SIGPIPE, SIG_IGN);
    ecoute = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(ecoute, SOL_SOCKET, SO_REUSEADDR, &oui, sizeof(int));
    memset(&serv, 0, sizeof(serv));
    serv.sin_family = AF_INET;
    serv.sin_port = htons(6789);
    serv.sin_addr.s_addr = htonl(INADDR_ANY);
    if (bind(ecoute, (struct sockaddr *)&serv, sizeof(serv)) < 0 || listen(ecoute, 1) < 0) {
        perror("serveur");
        return EXIT_FAILURE;
    }
    service = accept(ecoute, NULL, NULL);
    while ((lus = read(service, message, sizeof(message))) > 0) {
        for (i = 0; i < lus; i++)
            message[i] = toupper((unsigned char)message[i]);
        if (write(service, message, lus) != lus)
            break;
    }
    close(service);
    close(ecoute);
    return EXIT_SUCCESS;
}
