import { Args, ID, Mutation, Query, Resolver } from "@nestjs/graphql";
import { UseGuards } from "@nestjs/common";
import { GqlAuthGuard } from "../auth/gql-auth.guard";
import { CurrentUser } from "../auth/current-user.decorator";
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
  @UseGuards(GqlAuthGuard)
  async deleteArticle(@Args("id", { type: () => ID }) id: string, @CurrentUser() user: { id: string }) {
    await this.articles.removeOwn(id, user.id);
    return true;
  }
}
