import { UseGuards } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { GqlAuthGuard, AdminGuard } from '../auth/guards';
import { Product } from './product.model';
import { ProductInput } from './product.input';
import { ProductsService } from './products.service';

@Resolver(() => Product)
export class ProductsResolver {
  constructor(private readonly products: ProductsService) {}

  @Query(() => [Product])
  catalogue() {
    return this.products.findAll({ take: 100 });
  }

  @UseGuards(GqlAuthGuard, AdminGuard)
  @Mutation(() => Product)
  updateProduct(@Args('id', { type: () => ID }) id: string, @Args('input') input: ProductInput) {
    return this.products.update(id, input);
  }

  @UseGuards(GqlAuthGuard, AdminGuard)
  @Mutation(() => Boolean)
  async removeProduct(@Args('id', { type: () => ID }) id: string) {
    await this.products.remove(id);
    return true;
  }
}
