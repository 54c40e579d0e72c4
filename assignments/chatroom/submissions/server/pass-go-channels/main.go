package main

import (
	"bufio"
	"fmt"
	"net"
	"strings"
	"sync"
)

type client struct {
	conn net.Conn
	out  chan string
}

var (
	mu      sync.Mutex
	clients = map[*client]bool{}
)

func broadcast(from *client, line string) {
	mu.Lock()
	defer mu.Unlock()
	for c := range clients {
		if c == from {
			continue
		}
		select {
		case c.out <- line:
		default: // too slow: drop the client, not the others
			delete(clients, c)
			c.conn.Close()
		}
	}
}

func write(c *client) {
	for line := range c.out {
		if _, err := c.conn.Write([]byte(line)); err != nil {
			return
		}
	}
}

func handle(conn net.Conn) {
	c := &client{conn, make(chan string, 10000)}
	mu.Lock()
	clients[c] = true
	mu.Unlock()
	go write(c)
	defer func() {
		mu.Lock()
		delete(clients, c)
		mu.Unlock()
		conn.Close()
	}()
	r := bufio.NewReader(conn)
	for {
		line, err := r.ReadString('\n')
		if err != nil {
			return
		}
		if strings.TrimSpace(line) == "fin" {
			return
		}
		broadcast(c, fmt.Sprintf("<%s> %s", conn.RemoteAddr(), line))
	}
}

func main() {
	ln, err := net.Listen("tcp", ":8000")
	if err != nil {
		fmt.Println(err)
		return
	}
	for {
		conn, err := ln.Accept()
		if err != nil {
			continue
		}
		go handle(conn)
	}
}
