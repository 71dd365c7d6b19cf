import { Args, ID, Mutation, Query, Resolver } from "@nestjs/graphql";
import { ArticlesService } from "./articles.service";
import { Article } from "./article.model";

@Resolver(() => Article)
export class ArticlesResolver {
  constructor(private readonly articles: ArticlesService) {}

  @Query(() => [Article])
  articlesOf(@Args("author") author: string) {
    return this.articles.byAuthor(author);
  }

  @Mutation(() => Boolean)
  async deleteArticle(@Args("id", { type: () => ID }) id: string) {
    await this.articles.remove(id); // flaw: CWE-862, CWE-306
    return true;
  }
}
