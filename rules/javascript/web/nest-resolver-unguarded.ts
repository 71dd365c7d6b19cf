import { Args, ID, Mutation, Query, Resolver } from "@nestjs/graphql";
import { Product } from "./product.model";

@Resolver(() => Product)
export class ProductsResolver {
  constructor(private readonly products: ProductsService) {}

  // ok: nest-resolver-unguarded
  @Query(() => [Product])
  updates() {
    return this.products.findAll();
  }

  @Mutation(() => Product)
  // ruleid: nest-resolver-unguarded
  updateProduct(@Args("id", { type: () => ID }) id: string, @Args("input") input: ProductInput) {
    return this.products.update(id, input);
  }

  @Mutation(() => Boolean)
  // ruleid: nest-resolver-unguarded
  async removeProduct(@Args("id", { type: () => ID }) id: string) {
    return this.products.remove(id);
  }

  @Mutation(() => Boolean)
  // ok: nest-resolver-unguarded
  subscribe(@Args("email") email: string) {
    return this.products.subscribe(email);
  }
}
