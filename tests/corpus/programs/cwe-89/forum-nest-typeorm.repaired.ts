import { Controller, Get, Injectable, Param, Query } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { DataSource, Repository } from "typeorm";
import { Post } from "./post.entity";

@Injectable()
export class PostsService {
  constructor(
    @InjectRepository(Post) private readonly posts: Repository<Post>,
    private readonly dataSource: DataSource,
  ) {}

  async search(term: string): Promise<Post[]> {
    return this.posts
      .createQueryBuilder("post")
      .leftJoinAndSelect("post.author", "author")
      .where("post.title ILIKE :term", { term: `%${term}%` })
      .orderBy("post.createdAt", "DESC")
      .take(50)
      .getMany();
  }

  async byTag(tag: string) {
    return this.dataSource.query("SELECT p.* FROM posts p JOIN tags t ON t.post_id = p.id WHERE t.name = $1", [tag]);
  }
}

@Controller("posts")
export class PostsController {
  constructor(private readonly service: PostsService) {}

  @Get("search")
  search(@Query("q") q: string) {
    return this.service.search(q);
  }

  @Get("tag/:tag")
  byTag(@Param("tag") tag: string) {
    return this.service.byTag(tag);
  }
}
