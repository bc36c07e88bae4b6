import { costFamilies } from '@/lib/questions/cost-families'
import { holdToContract } from '../hold-to-contract'

holdToContract(costFamilies)
