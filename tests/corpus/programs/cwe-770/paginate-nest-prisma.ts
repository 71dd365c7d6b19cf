import { Controller, Get, Query } from "@nestjs/common";
import { PrismaService } from "./prisma.service";

@Controller("articles")
export class ArticlesController {
  constructor(private readonly prisma: PrismaService) {}

  @Get()
  async list(@Query("page") page = "1", @Query("limit") limit = "20") {
    const take = parseInt(limit, 10);
    const skip = (Math.max(parseInt(page, 10) || 1, 1) - 1) * take;
    const items = await this.prisma.article.findMany({ skip, take, orderBy: { createdAt: "desc" } }); // flaw: CWE-770
    return { items, page: Number(page) };
  }
}
